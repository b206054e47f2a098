@NullMarked
package com.quotedesk.persistence.numbering;

import org.jspecify.annotations.NullMarked;
