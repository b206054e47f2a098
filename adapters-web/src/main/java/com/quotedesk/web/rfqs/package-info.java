@NullMarked
package com.quotedesk.web.rfqs;

import org.jspecify.annotations.NullMarked;
