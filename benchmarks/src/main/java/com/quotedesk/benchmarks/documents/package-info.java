@NullMarked
package com.quotedesk.benchmarks.documents;

import org.jspecify.annotations.NullMarked;
