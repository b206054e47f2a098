@NullMarked
package com.quotedesk.benchmarks.http;

import org.jspecify.annotations.NullMarked;
