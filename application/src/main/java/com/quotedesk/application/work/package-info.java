@NullMarked
package com.quotedesk.application.work;

import org.jspecify.annotations.NullMarked;
