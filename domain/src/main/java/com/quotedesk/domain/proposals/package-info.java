@NullMarked
package com.quotedesk.domain.proposals;

import org.jspecify.annotations.NullMarked;
