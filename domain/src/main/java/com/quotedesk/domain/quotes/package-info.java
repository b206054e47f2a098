/** What suppliers answer to a request, in versions. */
@NullMarked
package com.quotedesk.domain.quotes;

import org.jspecify.annotations.NullMarked;
