@NullMarked
package com.quotedesk.testkit.documents;

import org.jspecify.annotations.NullMarked;
