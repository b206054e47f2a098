@NullMarked
package com.quotedesk.application.suppliers;

import org.jspecify.annotations.NullMarked;
