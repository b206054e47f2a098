@NullMarked
package com.quotedesk.testkit.proposals;

import org.jspecify.annotations.NullMarked;
