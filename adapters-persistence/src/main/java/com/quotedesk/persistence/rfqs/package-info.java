@NullMarked
package com.quotedesk.persistence.rfqs;

import org.jspecify.annotations.NullMarked;
