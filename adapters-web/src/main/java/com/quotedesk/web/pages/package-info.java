@NullMarked
package com.quotedesk.web.pages;

import org.jspecify.annotations.NullMarked;
