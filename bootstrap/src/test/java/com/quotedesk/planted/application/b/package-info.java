@NullMarked
package com.quotedesk.planted.application.b;

import org.jspecify.annotations.NullMarked;
