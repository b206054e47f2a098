@NullMarked
package com.quotedesk.application.answers;

import org.jspecify.annotations.NullMarked;
