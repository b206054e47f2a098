@NullMarked
package com.quotedesk.documents.sheets;

import org.jspecify.annotations.NullMarked;
