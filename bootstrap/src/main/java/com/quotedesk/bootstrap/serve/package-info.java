@NullMarked
package com.quotedesk.bootstrap.serve;

import org.jspecify.annotations.NullMarked;
