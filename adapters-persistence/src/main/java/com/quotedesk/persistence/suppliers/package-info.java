@NullMarked
package com.quotedesk.persistence.suppliers;

import org.jspecify.annotations.NullMarked;
