@NullMarked
package com.quotedesk.documents.files;

import org.jspecify.annotations.NullMarked;
