@NullMarked
package com.quotedesk.testkit.audit;

import org.jspecify.annotations.NullMarked;
