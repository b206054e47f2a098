@NullMarked
package com.quotedesk.documents.proposals;

import org.jspecify.annotations.NullMarked;
