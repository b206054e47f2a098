@NullMarked
package com.quotedesk.testkit.numbering;

import org.jspecify.annotations.NullMarked;
