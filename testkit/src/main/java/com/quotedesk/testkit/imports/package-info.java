@NullMarked
package com.quotedesk.testkit.imports;

import org.jspecify.annotations.NullMarked;
