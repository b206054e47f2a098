@NullMarked
package com.quotedesk.web.imports;

import org.jspecify.annotations.NullMarked;
