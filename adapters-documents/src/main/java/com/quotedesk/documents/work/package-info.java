@NullMarked
package com.quotedesk.documents.work;

import org.jspecify.annotations.NullMarked;
