@NullMarked
package com.quotedesk.testkit.work;

import org.jspecify.annotations.NullMarked;
