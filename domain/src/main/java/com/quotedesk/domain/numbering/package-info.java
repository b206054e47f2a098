@NullMarked
package com.quotedesk.domain.numbering;

import org.jspecify.annotations.NullMarked;
