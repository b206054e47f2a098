@NullMarked
package com.quotedesk.benchmarks.data;

import org.jspecify.annotations.NullMarked;
