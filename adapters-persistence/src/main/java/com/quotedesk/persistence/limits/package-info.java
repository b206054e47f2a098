@NullMarked
package com.quotedesk.persistence.limits;

import org.jspecify.annotations.NullMarked;
