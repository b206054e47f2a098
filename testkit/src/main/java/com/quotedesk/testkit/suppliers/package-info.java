@NullMarked
package com.quotedesk.testkit.suppliers;

import org.jspecify.annotations.NullMarked;
