import type { Schema, Struct } from '@strapi/strapi';

export interface NewsActionItem extends Struct.ComponentSchema {
  collectionName: 'components_news_action_items';
  info: {
    displayName: 'Action Item';
    icon: 'check';
  };
  attributes: {
    description: Schema.Attribute.Text;
    ordinal: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface NewsCredit extends Struct.ComponentSchema {
  collectionName: 'components_news_credits';
  info: {
    displayName: 'Credit';
    icon: 'user';
  };
  attributes: {
    author: Schema.Attribute.Relation<'oneToOne', 'api::author.author'>;
    role: Schema.Attribute.Enumeration<
      ['reporter', 'photographer', 'editor', 'columnist', 'translator']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'reporter'>;
  };
}

export interface NewsPrinciple extends Struct.ComponentSchema {
  collectionName: 'components_news_principles';
  info: {
    displayName: 'Principle';
    icon: 'bulletList';
  };
  attributes: {
    description: Schema.Attribute.Text;
    ordinal: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    title: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface SharedSeo extends Struct.ComponentSchema {
  collectionName: 'components_shared_seos';
  info: {
    displayName: 'SEO';
    icon: 'search';
  };
  attributes: {
    canonicalUrl: Schema.Attribute.String;
    metaDescription: Schema.Attribute.Text;
    metaTitle: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    shareImage: Schema.Attribute.Media<'images'>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'news.action-item': NewsActionItem;
      'news.credit': NewsCredit;
      'news.principle': NewsPrinciple;
      'shared.seo': SharedSeo;
    }
  }
}
