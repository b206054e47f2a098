@NullMarked
package com.quotedesk.application.documents;

import org.jspecify.annotations.NullMarked;
