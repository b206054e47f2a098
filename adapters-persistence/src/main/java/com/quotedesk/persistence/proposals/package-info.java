@NullMarked
package com.quotedesk.persistence.proposals;

import org.jspecify.annotations.NullMarked;
