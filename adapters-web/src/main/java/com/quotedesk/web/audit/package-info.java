@NullMarked
package com.quotedesk.web.audit;

import org.jspecify.annotations.NullMarked;
