@NullMarked
package com.quotedesk.testkit.answers;

import org.jspecify.annotations.NullMarked;
