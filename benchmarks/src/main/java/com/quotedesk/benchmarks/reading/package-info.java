@NullMarked
package com.quotedesk.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
