@NullMarked
package com.quotedesk.testkit.rfqs;

import org.jspecify.annotations.NullMarked;
