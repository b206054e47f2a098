@NullMarked
package com.quotedesk.application.search;

import org.jspecify.annotations.NullMarked;
