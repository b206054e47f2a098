@NullMarked
package com.quotedesk.persistence.work;

import org.jspecify.annotations.NullMarked;
