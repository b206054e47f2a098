@NullMarked
package com.quotedesk.web.proposals;

import org.jspecify.annotations.NullMarked;
