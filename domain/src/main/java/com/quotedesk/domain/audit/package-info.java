@NullMarked
package com.quotedesk.domain.audit;

import org.jspecify.annotations.NullMarked;
