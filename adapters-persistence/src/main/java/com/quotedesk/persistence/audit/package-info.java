@NullMarked
package com.quotedesk.persistence.audit;

import org.jspecify.annotations.NullMarked;
