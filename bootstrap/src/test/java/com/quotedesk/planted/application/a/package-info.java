@NullMarked
package com.quotedesk.planted.application.a;

import org.jspecify.annotations.NullMarked;
