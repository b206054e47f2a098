@NullMarked
package com.quotedesk.persistence.documents;

import org.jspecify.annotations.NullMarked;
