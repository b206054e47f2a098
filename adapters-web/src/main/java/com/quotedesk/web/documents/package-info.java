@NullMarked
package com.quotedesk.web.documents;

import org.jspecify.annotations.NullMarked;
