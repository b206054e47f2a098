@NullMarked
package com.quotedesk.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
