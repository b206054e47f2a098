@NullMarked
package com.quotedesk.application.rfqs;

import org.jspecify.annotations.NullMarked;
