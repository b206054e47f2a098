/** Pages of marks, and how they become a file; knows nothing of what they say. */
@NullMarked
package com.quotedesk.documents.pdf;

import org.jspecify.annotations.NullMarked;
