@NullMarked
package com.quotedesk.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
