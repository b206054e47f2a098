@NullMarked
package com.quotedesk.web.suppliers;

import org.jspecify.annotations.NullMarked;
