@NullMarked
package com.quotedesk.testkit.jobs;

import org.jspecify.annotations.NullMarked;
