@NullMarked
package com.quotedesk.web.work;

import org.jspecify.annotations.NullMarked;
