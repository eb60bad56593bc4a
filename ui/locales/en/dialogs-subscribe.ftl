follow-title = Follow a feed
follow-address = Address of a site or feed
follow-look = Find feeds
follow-do = Follow
follow-nothing = No feed was found at this address. Try the address of the site’s front page.
