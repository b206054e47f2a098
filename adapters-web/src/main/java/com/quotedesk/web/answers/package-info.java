@NullMarked
package com.quotedesk.web.answers;

import org.jspecify.annotations.NullMarked;
