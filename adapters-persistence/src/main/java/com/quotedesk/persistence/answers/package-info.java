@NullMarked
package com.quotedesk.persistence.answers;

import org.jspecify.annotations.NullMarked;
