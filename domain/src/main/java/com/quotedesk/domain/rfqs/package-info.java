@NullMarked
package com.quotedesk.domain.rfqs;

import org.jspecify.annotations.NullMarked;
