/** What papers say and how they look, whatever they are printed with. */
@NullMarked
package com.quotedesk.domain.documents;

import org.jspecify.annotations.NullMarked;
