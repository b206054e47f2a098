@NullMarked
package com.quotedesk.bootstrap;

import org.jspecify.annotations.NullMarked;
