@NullMarked
package com.quotedesk.domain.suppliers;

import org.jspecify.annotations.NullMarked;
